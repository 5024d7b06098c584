package residual.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests of pages in a real browser, which are lent a {@link Tab}, a {@link Site} and {@link Visits} as parameters. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Lending.class)
@interface BrowserTest {
    /** The folder of problems that the site shows. */
    String value() default "problems";
}
