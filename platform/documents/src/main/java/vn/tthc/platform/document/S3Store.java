package vn.tthc.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Object;
import vn.tthc.platform.digest.Sha256;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/**
 * Keeps documents in a bucket of any store that speaks S3. A key appears only when all of its bytes are there; of a large
 * file one part is in memory at a time. Parts of uploads that died with their replica are for the bucket's own rule for
 * incomplete uploads.
 */
public final class S3Store implements DocumentStore {

    /** The least that stores take as a part is 5 MiB. */
    public static final int PART = 8 * 1024 * 1024;

    private final S3Client client;
    private final String bucket;
    private final Clock clock;

    public S3Store(S3Client client, String bucket, Clock clock) {
        this.client = client;
        this.bucket = bucket;
        this.clock = clock;
    }

    /** Checksums of the newer protocol only where they are required: few other stores than Amazon's know them. */
    public static S3Client client(StoreConfig.S3 config) {
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .region(Region.of(config.region()))
                .forcePathStyle(config.pathStyle())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .credentialsProvider(config.accessKey()
                        .<software.amazon.awssdk.auth.credentials.AwsCredentialsProvider>map(
                                key -> StaticCredentialsProvider.create(AwsBasicCredentials.create(
                                        key, config.secretKey().orElse(""))))
                        .orElseGet(() -> DefaultCredentialsProvider.builder().build()));
        config.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    @Override
    public StoredFile keep(InputStream content, long limit) throws IOException {
        var name = Ids.at(clock.instant()).toString();
        var key = name.substring(name.length() - 2) + "/" + name;
        var digest = Sha256.digest();
        var first = content.readNBytes(PART);
        try {
            var size = first.length < PART
                    ? keepSmall(key, first, digest, limit)
                    : keepLarge(key, first, content, digest, limit);
            return new StoredFile(key, size, HexFormat.of().formatHex(digest.digest()));
        } catch (SdkException e) {
            throw new IOException("The store did not take the file", e);
        }
    }

    private long keepSmall(String key, byte[] bytes, MessageDigest digest, long limit) {
        requireWithin(bytes.length, limit);
        digest.update(bytes);
        client.putObject(r -> r.bucket(bucket).key(key), RequestBody.fromBytes(bytes));
        return bytes.length;
    }

    private long keepLarge(String key, byte[] first, InputStream content, MessageDigest digest, long limit)
            throws IOException {
        var upload =
                client.createMultipartUpload(r -> r.bucket(bucket).key(key)).uploadId();
        try {
            var parts = new ArrayList<CompletedPart>();
            var size = 0L;
            for (var part = first; part.length > 0; part = content.readNBytes(PART)) {
                size += part.length;
                requireWithin(size, limit);
                digest.update(part);
                parts.add(put(key, upload, parts.size() + 1, part));
            }
            complete(key, upload, parts);
            return size;
        } catch (IOException | RuntimeException e) {
            client.abortMultipartUpload(r -> r.bucket(bucket).key(key).uploadId(upload));
            throw e;
        }
    }

    private CompletedPart put(String key, String upload, int number, byte[] bytes) {
        var answer = client.uploadPart(
                r -> r.bucket(bucket).key(key).uploadId(upload).partNumber(number), RequestBody.fromBytes(bytes));
        return CompletedPart.builder().partNumber(number).eTag(answer.eTag()).build();
    }

    private void complete(String key, String upload, List<CompletedPart> parts) {
        client.completeMultipartUpload(
                r -> r.bucket(bucket).key(key).uploadId(upload).multipartUpload(m -> m.parts(parts)));
    }

    private static void requireWithin(long size, long limit) {
        if (size > limit) {
            throw new Problem(CommonProblem.PAYLOAD_TOO_LARGE, limit).with("limit", limit);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        try {
            return client.getObject(r -> r.bucket(bucket).key(key));
        } catch (SdkException e) {
            throw new IOException("The store does not give the file", e);
        }
    }

    @Override
    public void delete(String key) throws IOException {
        try {
            client.deleteObject(r -> r.bucket(bucket).key(key));
        } catch (SdkException e) {
            throw new IOException("The store does not remove the file", e);
        }
    }

    @Override
    public void keptBefore(Instant instant, Consumer<String> keys) throws IOException {
        try {
            client.listObjectsV2Paginator(r -> r.bucket(bucket)).contents().stream()
                    .map(S3Object::key)
                    .filter(key -> madeAt(key).isBefore(instant))
                    .forEach(keys);
        } catch (SdkException e) {
            throw new IOException("The store does not list its files", e);
        }
    }

    /** By its name, as with files. What else lies in the bucket is not ours to remove. */
    private static Instant madeAt(String key) {
        try {
            return Ids.madeAt(UUID.fromString(key.substring(key.indexOf('/') + 1)));
        } catch (IllegalArgumentException _) {
            return Instant.MAX;
        }
    }
}
