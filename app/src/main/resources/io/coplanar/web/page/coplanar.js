// SPDX-License-Identifier: Apache-2.0
// What pages do beyond HTML; each works without it.
'use strict';

// A form is sent once: whoever presses again while it is under way sends nothing.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'yes';
  form.querySelectorAll('button').forEach(button => button.setAttribute('aria-busy', 'true'));
});

// Whoever comes back by the browser's back button may send it again.
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach(form => {
    delete form.dataset.sent;
    form.querySelectorAll('button').forEach(button => button.removeAttribute('aria-busy'));
  });
});

// A scanner ends with Enter: in a badge's field that leads on instead of sending half a form.
document.addEventListener('keydown', event => {
  const next = event.target.dataset && event.target.dataset.next;
  if (event.key === 'Enter' && next) {
    event.preventDefault();
    document.getElementById(next).focus();
  }
});

// Says when the server is out of reach; nothing that was entered is lost by that.
const offline = document.getElementById('offline');
const tell = () => { offline.hidden = navigator.onLine; };
window.addEventListener('online', tell);
window.addEventListener('offline', tell);
tell();
