"""The arrows between the layers point one way, and commands load no more than they need."""

from __future__ import annotations

import ast
import graphlib
import subprocess
import sys
from pathlib import Path

import pytest

from tui.analysis.alignment.encoder import installed

PACKAGE = Path(__file__).parent.parent / "tui"

# layer: the layers it may know
MAY_KNOW: dict[str, set[str]] = {
    "model": set(),
    "safetext": set(),
    "errors": {"safetext", "paths"},
    "paths": set(),
    "languages": set(),
    "forest": set(),
    "atomic": {"errors", "safetext", "paths"},
    "sources": {"model", "languages", "forest", "errors", "safetext", "paths"},
    "analysis": {"model", "languages", "forest"},
    "review": {"model", "sources"},
    "stories": {"model", "languages", "sources", "errors"},
    "search": {"model", "languages", "review", "analysis", "safetext", "errors"},
    "storage": {"model", "languages", "review", "analysis", "sources"}
    | {"safetext", "errors", "atomic", "paths"},
    "second_reader": {"model", "languages", "analysis", "errors", "paths"},
    "reports": {"model", "review", "storage", "safetext", "errors", "atomic"},
}


def layer_of(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def imports_of(file: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            if node.module != "tui":
                found.add(node.module)
            if node.module == "tui":  # `from tui import x`; its version is nobody's layer
                found |= {f"tui.{alias.name}" for alias in node.names if alias.name != "__version__"}
    return found


def imported_modules(file: Path) -> set[str]:
    """Modules that a file may import, names imported from a package taken as modules too."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                name = f"{node.module}.{alias.name}"
                is_module = (PACKAGE.parent / name.replace(".", "/")).with_suffix(".py").exists()
                is_package = (PACKAGE.parent / name.replace(".", "/") / "__init__.py").exists()
                found.add(name if is_module or is_package else node.module)
    return found


def files_of(layer: str) -> list[Path]:
    folder = PACKAGE / layer
    return sorted(folder.rglob("*.py")) if folder.is_dir() else [PACKAGE / f"{layer}.py"]


@pytest.mark.parametrize("layer", MAY_KNOW)
def test_layers_know_only_what_lies_below(layer: str) -> None:
    wrong = {
        f"{file.relative_to(PACKAGE)} imports {module}"
        for file in files_of(layer)
        for module in imports_of(file)
        if module.startswith("tui.") and layer_of(module) not in MAY_KNOW[layer] | {layer}
    }
    assert not wrong


# Rooms of the app that know no feature of it.
APP_GROUND = ("background", "registry", "terminal", "ui")
GROUND_MAY_KNOW = {"background", "keymap", "registry", "terminal", "ui"}
# Values and drawing of the app, which a test runs without a screen.
WITHOUT_TEXTUAL = (
    "desk/state.py", "desk/arrangement.py", "desk/fact_index.py", "desk/view_state.py", "filter/filters.py",
    "filter/facets.py", "matrix/state.py", "search/request.py", "search/result_rows.py", "notes/targets.py",
    "notes/overview.py",
)  # fmt: skip


def test_nothing_imports_in_circles() -> None:
    """Imports inside functions and for types count as well."""
    modules = {
        ".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__"): file
        for file in PACKAGE.rglob("*.py")
    }
    sorter = graphlib.TopologicalSorter(
        {name: (imported_modules(file) & modules.keys()) - {name} for name, file in modules.items()}
    )
    sorter.prepare()  # raises CycleError, which names the circle


def test_the_ground_of_the_app_knows_no_feature() -> None:
    wrong = {
        f"{file.relative_to(PACKAGE)} imports {module}"
        for room in APP_GROUND
        for file in files_of(f"app/{room}")
        for module in imports_of(file)
        if module.startswith("tui.app.") and module.split(".")[2] not in GROUND_MAY_KNOW
    }
    assert not wrong


def test_features_know_the_desk_by_its_interface() -> None:
    wrong = {
        str(file.relative_to(PACKAGE))
        for file in (PACKAGE / "app").rglob("*.py")
        if "tui.app.desk.screen" in imports_of(file) and file.name != "app.py"
    }
    assert not wrong


def test_values_of_the_app_import_no_screen() -> None:
    wrong = {
        name
        for name in WITHOUT_TEXTUAL
        if any(module.split(".")[0] == "textual" for module in imports_of(PACKAGE / "app" / name))
    }
    assert not wrong


def test_only_the_app_imports_textual() -> None:
    wrong = {
        str(file.relative_to(PACKAGE))
        for file in PACKAGE.rglob("*.py")
        if "app" not in file.relative_to(PACKAGE).parts
        and any(module.split(".")[0] == "textual" for module in imports_of(file))
    }
    assert not wrong


def loaded_by(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint('\\n'.join(sys.modules), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def test_help_loads_neither_screen_nor_engine() -> None:
    loaded = loaded_by("from tui.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass")
    assert not loaded & {"textual", "rapidfuzz", "nupunkt", "trafilatura", "numpy", "sqlite3"}


def test_the_desk_loads_nothing_that_reads_sources() -> None:
    loaded = loaded_by("import tui.app.launch, tui.app.app, tui.app.desk.screen")
    assert "tui.app.desk.panes.row" in loaded
    assert not loaded & {"tui.sources.reading", "tui.sources.boilerplate", "nupunkt", "tui.analysis.pipeline"}


def test_report_on_text_loads_no_screen_and_no_heavy_library() -> None:
    loaded = loaded_by("from tui.cli import main\nmain(['report', 'seeds', '--format', 'json'])")
    numpy = set() if installed() else {"numpy"}  # the extra `semantic` needs it
    readers = {"webencodings", "warcio", "pypdfium2"}
    assert not loaded & ({"textual", "trafilatura", "lxml"} | readers | numpy)


def test_report_without_a_second_reader_loads_nothing_of_it() -> None:
    loaded = loaded_by("from tui.cli import main\nmain(['report', 'seeds', '--format', 'json'])")
    assert not {module for module in loaded if module.startswith("tui.second_reader")} | (
        loaded & {"http.client", "ssl"}
    )


def test_no_test_module_imports_another() -> None:
    """What several test modules need stands in a module that holds no tests, or in a conftest."""
    tests = Path(__file__).parent
    wrong = {
        f"{file.relative_to(tests)} imports {module}"
        for file in tests.rglob("*.py")
        for module in imports_of(file)
        if module.startswith("tests.") and module.rpartition(".")[2].startswith("test_")
    }
    assert not wrong
