/** To be called before what has the focus goes: a button that takes its own row away leaves the keyboard nowhere. */
export const focusOn = (id: string) => document.getElementById(id)?.focus();
