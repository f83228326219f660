"""The frame of the stand-in's pages: how they look, and what a browser may do there."""

from aiohttp import web

_STYLE = """
:root { color-scheme: light dark; }
* { box-sizing: border-box; }
body { font: 1.05rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 0 auto; padding: 1rem; }
body { color: #1b1b1b; background: #fff; }
.notice, [role=status] { border-left: .4rem solid #1d4f91; background: #eef3fa; padding: .6rem 1rem; }
article { border-top: 2px solid #595959; margin-top: 2rem; }
fieldset { border: 1px solid #595959; margin: 1rem 0; }
.person { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; padding: .3rem 0; }
.person label:first-child { flex: 1 1 18rem; }
input, button { font: inherit; }
input[type=checkbox] { width: 1.5rem; height: 1.5rem; vertical-align: middle; }
input[type=number] { width: 5rem; border: 1px solid #595959; min-height: 1.8rem; }
input[type=text], input[type=datetime-local], select { border: 1px solid #595959; min-height: 1.8rem; }
button { background: #1d4f91; color: #fff; border: 0; padding: .6rem 1.2rem; }
:focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
.email { border: 1px solid #595959; padding: 0 1rem; margin-bottom: .6rem; overflow-wrap: anywhere; }
iframe { width: 100%; height: 14rem; border: 1px solid #595959; }
@media (prefers-color-scheme: dark) {
  body { color: #f2f2f2; background: #1b1b1b; }
  article, fieldset, input, select, iframe, .email { border-color: #8c8c8c !important; }
  a { color: #8ab4f8; }
  .notice, [role=status] { background: #20304a; border-color: #8ab4f8; }
  button { background: #8ab4f8; color: #1b1b1b; }
  :focus-visible { outline-color: #ffb454; }
  iframe { background: #fff; }
}
"""
_NOTICE = """<p class="notice"><strong>Nothing here is sent to anybody.</strong> This page stands in for Microsoft's
calendar and email while you try Folkmoot out on this machine. No invitation and no email leaves it.</p>"""
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # with no-referrer, browsers post the form with the Origin "null"
}


def page(title: str, body: str) -> web.Response:
    """A whole page. `body` is HTML, with everything escaped that came from outside."""
    html = f"""<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>{title} - Folkmoot</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>{_STYLE}</style></head>
<body><main><h1>{title}</h1>{_NOTICE}{body}</main></body></html>"""
    return web.Response(text=html, content_type="text/html", headers=_HEADERS)
