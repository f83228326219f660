"""Implements forum.ports.Papers: a paper becomes a file, outside the loop that answers people."""

import asyncio

from forum.papers import Paper, PaperKind, Poster
from papers.legible import legible


class PaperMaker:
    """The libraries are loaded with the first paper: most processes never make one."""

    async def make(self, paper: Paper, kind: PaperKind) -> bytes:
        """The file's bytes."""
        return await asyncio.to_thread(_made, paper, kind)

    async def poster(self, poster: Poster) -> bytes:
        """The PDF's bytes."""
        return await asyncio.to_thread(_poster, poster)


def _poster(poster: Poster) -> bytes:
    from papers.pdf import poster_of

    return poster_of(legible(poster))


def _made(paper: Paper, kind: PaperKind) -> bytes:
    paper = legible(paper)
    if kind is PaperKind.PDF:
        from papers.pdf import pdf_of

        return pdf_of(paper)
    from papers.word import word_of

    return word_of(paper)
