package residual.web;

/** What just happened to a part, for the page that follows: the key of a notice, and the number of the try to show (0: the newest). */
record Told(String notice, int number) {
    static final Told NOTHING = new Told("", 0);

    static Told notice(String key) {
        return new Told(key, 0);
    }
}
