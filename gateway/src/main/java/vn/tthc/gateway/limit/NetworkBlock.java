package vn.tthc.gateway.limit;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;

/** A range of addresses, written as one address or as CIDR. */
record NetworkBlock(byte[] address, int bits) {

    static NetworkBlock of(String text) {
        int slash = text.indexOf('/');
        var address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash))
                .getAddress();
        int bits = slash < 0 ? address.length * 8 : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > address.length * 8) {
            throw new IllegalArgumentException("Not a network: " + text);
        }
        return new NetworkBlock(address, bits);
    }

    static List<NetworkBlock> listOf(List<String> texts) {
        return texts.stream().map(String::trim).map(NetworkBlock::of).toList();
    }

    static boolean anyContains(List<NetworkBlock> blocks, String literal) {
        if (blocks.isEmpty()) {
            return false;
        }
        try {
            var other = InetAddress.ofLiteral(literal).getAddress();
            return blocks.stream().anyMatch(block -> block.contains(other));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    boolean contains(byte[] other) {
        if (other.length != address.length) {
            return false;
        }
        int ignored = address.length * 8 - bits;
        return new BigInteger(1, address).shiftRight(ignored).equals(new BigInteger(1, other).shiftRight(ignored));
    }
}
