package vn.tthc.catalog.sector;

/** A sector; {@code origin} is LOCAL, or NATIONAL when an import brought it along. */
public record SectorView(String code, String name, String origin, long version) {

    static SectorView of(Sector sector) {
        return new SectorView(sector.code(), sector.name(), sector.origin(), sector.version());
    }
}
