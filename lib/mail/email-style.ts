/**
 * Fonts that are likely to be there: mail programs load none, and a request would tell that the email was read.
 */
export const FONTS =
  "'IBM Plex Sans','IBM Plex Sans Arabic',system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** Light colours stand in style attributes, for programs that know nothing else; dark ones win where asked for. */
export const LIGHT = {
  paper: '#f7f6f2',
  surface: '#ffffff',
  line: '#e3e1da',
  ink: '#1c221f',
  muted: '#5b625d',
} as const;

export const STYLE = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
body{margin:0;padding:0;-webkit-text-size-adjust:100%}
@media (prefers-color-scheme:dark){
.paper{background:#151917!important}
.surface{background:#1f2421!important;border-color:#363c38!important}
.ink{color:#ebe9e2!important}
.muted{color:#a5aca7!important}
.line{border-color:#363c38!important}
.address{color:#8cc9a6!important}
}
@media (max-width:640px){.surface{padding:24px 20px!important}}`;
