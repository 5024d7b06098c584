// Switches between light and dark without loading the page again.
const YEAR = 31536000;

export function attach(root) {
  for (const button of root.querySelectorAll("[data-theme-choice]")) {
    button.addEventListener("click", event => {
      event.preventDefault();
      choose(button.dataset.themeChoice);
    });
  }
}

function choose(theme) {
  document.documentElement.dataset.theme = theme;
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `residual-theme=${theme}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
  document.querySelector(`[data-theme-choice="${theme === "dark" ? "light" : "dark"}"]`).focus();
}
