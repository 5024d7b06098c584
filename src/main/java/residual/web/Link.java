package residual.web;

/** A title with the address it leads to. */
public record Link(String title, String address) {}
