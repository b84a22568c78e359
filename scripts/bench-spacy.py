"""Times spaCy on one core over the .txt files of a folder; prints what ran, then the seconds of the best pass.

usage: bench-spacy.py FOLDER

BENCH_SPACY_MODEL names the model or its folder (default: en_core_web_sm). Where spaCy or the model is missing, it prints
one sentence and ends with 1.
"""

import os
import pathlib
import sys
import time

# One core, as the figure that it is compared with.
os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = os.environ["MKL_NUM_THREADS"] = "1"


def main(folder):
    try:
        import spacy
    except ImportError:
        return f"not measured; {sys.executable} has no spaCy: python -m pip install spacy"
    name = os.environ.get("BENCH_SPACY_MODEL") or "en_core_web_sm"
    try:
        model = spacy.load(name)
    except OSError:
        return f"not measured; the model {name} is not installed: python -m spacy download {name}, or set BENCH_SPACY_MODEL"
    texts = [path.read_text(encoding="utf-8") for path in sorted(pathlib.Path(folder).glob("*.txt"))]
    tokens = sum(len(document) for document in model.pipe(texts))
    best = float("inf")
    for _ in range(3):
        began = time.perf_counter()
        for _ in model.pipe(texts):
            pass
        best = min(best, time.perf_counter() - began)
    pipes = ", ".join(model.pipe_names)
    meta = model.meta
    print(f"spaCy {spacy.__version__}, {meta['lang']}_{meta['name']} {meta['version']} ({pipes}), "
          f"{tokens} tokens, {tokens / best:.0f} tokens a second")
    print(best)
    return None


if __name__ == "__main__":
    problem = main(sys.argv[1])
    if problem:
        print(problem)
        sys.exit(1)
