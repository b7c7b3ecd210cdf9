package vn.tthc.application.notice;

/** Takes notices to people over one channel; returns once it is answerable for one. */
interface Carrier {

    void carry(Outgoing notice) throws NotCarriedException;
}
