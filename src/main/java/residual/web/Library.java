package residual.web;

/** A library of other projects that pages load from this server, as its WebJar has it. Its address carries its version, so browsers may keep it for ever. */
enum Library {
    KATEX("katex", "0.18.11", "dist/"),
    UPLOT("uplot", "1.6.30", "dist/"),
    CODE_MIRROR("codemirror", "5.65.20", "");

    private final String name;
    private final String version;
    private final String folder;

    Library(String name, String version, String folder) {
        this.name = name;
        this.version = version;
        this.folder = folder;
    }

    /** Where pages find it. */
    String address() {
        return "/assets/" + name + "-" + version;
    }

    /** Where its files are in the class path. */
    String folder() {
        return "/META-INF/resources/webjars/" + name + "/" + version + "/" + folder;
    }
}
