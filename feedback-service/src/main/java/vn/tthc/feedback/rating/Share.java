package vn.tthc.feedback.rating;

/** How many said something, and how many of them were satisfied. */
record Share(int ratings, int satisfied) {

    Share plus(Share other) {
        return new Share(ratings + other.ratings, satisfied + other.satisfied);
    }
}
