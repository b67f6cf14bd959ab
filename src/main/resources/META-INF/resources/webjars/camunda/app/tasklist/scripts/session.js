// Tasklist keeps what was typed into a form in the browser's local storage, the note included, when
// it is saved and when the session ends (PROCESSES.md 2.5). Nothing of it stays here.
function forgetForms() {
  Object.keys(localStorage)
    .filter(key => key.startsWith('camunda-form:'))
    .forEach(key => localStorage.removeItem(key));
}

forgetForms();
window.addEventListener('pagehide', forgetForms);

// Tasklist's own logout ends its part of the session only. The answer to it says where the login
// at Keycloak ends too; a form that leads there is what its content security policy forbids.
let leaving = false;
const open = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function (method, url, ...rest) {
  if (/\/auth\/user\/[^/]+\/logout$/.test(url)) {
    leaving = true;
    this.addEventListener('load', () => {
      forgetForms();
      window.location.assign(JSON.parse(this.responseText).location);
    });
  }
  return open.call(this, method, url, ...rest);
};

// Where Tasklist would ask for a password, the session has ended: the page asks for the login anew.
function askForLogin() {
  if (!leaving && window.location.hash.startsWith('#/login')) {
    forgetForms();
    const last = Number(sessionStorage.getItem('platewarden.asked') || 0);
    sessionStorage.setItem('platewarden.asked', Date.now());
    window.location.assign(Date.now() - last < 10000 ? '/' : window.location.pathname);
  }
}

window.addEventListener('hashchange', askForLogin);
askForLogin();

export default [];
