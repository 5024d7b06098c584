package residual.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.function.UnaryOperator;

/** How a visitor's browser shows pages: on what screen, in which colours, with scripts or without. */
enum Look {
    DESKTOP(options -> options),
    WIDE(options -> options.setViewportSize(1440, 900)),
    DARK(options -> options.setColorScheme(ColorScheme.DARK)),
    PHONE(options -> options.setViewportSize(390, 844).setHasTouch(true)),
    DARK_PHONE(options -> PHONE.change.apply(options).setColorScheme(ColorScheme.DARK)),
    /** Longer words on a narrow screen. */
    GERMAN_PHONE(options -> PHONE.change.apply(options).setLocale("de-CH")),
    /** A desktop zoomed to 200 %. */
    ZOOMED(options -> options.setViewportSize(640, 450).setDeviceScaleFactor(2)),
    WITHOUT_SCRIPTS(options -> options.setJavaScriptEnabled(false));

    private final UnaryOperator<Browser.NewContextOptions> change;

    Look(UnaryOperator<Browser.NewContextOptions> change) {
        this.change = change;
    }

    Browser.NewContextOptions options() {
        return change.apply(new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("en-GB"));
    }
}
