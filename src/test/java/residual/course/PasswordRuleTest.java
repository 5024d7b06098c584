package residual.course;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRuleTest {
    @ParameterizedTest
    @CsvSource({"short, SHORT", "123456789, SHORT", "password123!, COMMON", "1234567890, COMMON", "aaaaaaaaaaaa, COMMON", "Passwort2026, COMMON",
        "adalovelace, NAME", "AdaLovelace1815, NAME"})
    void aPasswordThatOthersWouldTryIsNamed(String password, PasswordRule.Flaw flaw) {
        assertThat(PasswordRule.flaw(password, "adalovelace", "Ada Lovelace")).contains(flaw);
    }

    @Test
    void longOnesOfAnyLettersAreFine() {
        assertThat(PasswordRule.flaw("violet marble kettle", "ada", "ada@example.org")).isEmpty();
        assertThat(PasswordRule.flaw("学习线性代数的好方法呀", "ada")).isEmpty();
        assertThat(PasswordRule.flaw("x1".repeat(101), "ada")).contains(PasswordRule.Flaw.LONG);
    }
}
