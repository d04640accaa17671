"""A notebook page keeps its words, code and results and loses what the plugin adds."""

from scripts.finish.notebooks import is_notebook, plain_notebook

PAGE = """<html><head><title>N</title>
<script src="site.js"></script></head><body>
<div class="jupyter-wrapper"><style>.jp {}</style><div class="jp-Notebook">
<div class="jp-Cell jp-Notebook-cell"><div class="jp-RenderedMarkdown">
<h2 id="a">Step<a class="anchor-link" href="#a">¶</a></h2>
<p>Words.</p></div></div>
<div class="jp-Cell jp-Notebook-cell"><div class="jp-Cell jp-Notebook-cell">
<div class="jp-InputArea"><pre>total = 1 &lt; 2</pre></div>
<div class="jp-OutputArea-output"><table border="1" class="dataframe"><thead><tr style="x"><th></th><th>pounds</th></tr>
<tr><th>id</th><th></th></tr></thead><tbody><tr><th>a.1</th><td>7</td></tr></tbody></table></div></div></div>
</div></div>
<script data-mkdocs-jupyter-mathjax="{}">load("https://elsewhere.example/mathjax.js")</script></body></html>"""


def test_a_page_that_the_plugin_made_is_known():
    assert is_notebook(PAGE)
    assert not is_notebook("<html><body><p>Words.</p></body></html>")


def test_words_code_and_results_are_kept():
    plain = plain_notebook(PAGE)
    assert '<h2 id="a">Step</h2>' in plain
    assert "total = 1 &lt; 2</pre>" in plain
    assert "<th>id</th><th>pounds</th>" in plain.replace("\n", "")
    assert plain.count("<table") == 1


def test_nothing_is_asked_of_another_host_and_no_style_is_inline():
    plain = plain_notebook(PAGE)
    assert "elsewhere.example" not in plain
    assert "style" not in plain
    assert '<script src="site.js">' in plain
