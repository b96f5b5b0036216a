"""The arrows between the layers point one way, and commands load no more than they need."""

from __future__ import annotations

import ast
import graphlib
import re
import subprocess
import sys
from collections import defaultdict
from functools import cache
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
    "reports": {"model", "languages", "review", "storage", "safetext", "errors", "atomic"},
}


def layer_of(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


@cache
def tree_of(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


@cache
def imports_of(file: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree_of(file)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            if node.module != "tui":
                found.add(node.module)
            if node.module == "tui":  # `from tui import x`; its version is nobody's layer
                found |= {f"tui.{alias.name}" for alias in node.names if alias.name != "__version__"}
    return found


def module_of(file: Path) -> str:
    return ".".join(file.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


@cache
def imported_modules(file: Path) -> set[str]:
    """Modules that a file may import, names imported from a package taken as modules too."""
    found: set[str] = set()
    for node in ast.walk(tree_of(file)):
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


# The floors of the app, from the ground up: a module knows its own floor and those below it.
APP_FLOORS = (
    ("registry", "background", "terminal", "ui"),  # no feature
    (  # values
        "desk.fact_index", "desk.state", "desk.selection", "desk.arrangement", "desk.view_state",
        "filter.filters", "filter.facets", "search.result_rows", "search.request", "matrix.state",
        "notes.targets", "notes.overview",
    ),
    ("files.reader_process", "files.resume", "files.autosave", "second_reader.readings", "session"),
    ("desk.interface", "desk.panes", "desk.inspector", "desk.status_bar"),  # the desk as features see it
    (  # features
        "corrections", "desk", "files", "filter", "help", "library", "matrix", "notes", "search",
        "second_reader", "teaching",
    ),
    ("desk.screen",),
    ("commands", "app", "launch"),
)  # fmt: skip
FEATURES = APP_FLOORS[4]
# Features that use another one: which is used by which.
SHARED = {
    "files": {"teaching", "library"},  # writing a file, the names of copies
    "help": {"teaching"},  # the tour
    "matrix": {"desk"},  # the table of agreement
    "search": {"help"},  # leaving a search
    "teaching": {"notes"},  # a note on a masked fact judges it first
}
# Values and drawing of the app, which a test runs without a screen.
WITHOUT_TEXTUAL = (
    "desk/state.py", "desk/arrangement.py", "desk/fact_index.py", "desk/view_state.py", "filter/filters.py",
    "filter/facets.py", "matrix/state.py", "search/request.py", "search/result_rows.py", "notes/targets.py",
    "notes/overview.py",
)  # fmt: skip


def test_nothing_imports_in_circles() -> None:
    """Imports inside functions and for types count as well."""
    modules = {module_of(file): file for file in PACKAGE.rglob("*.py")}
    sorter = graphlib.TopologicalSorter(
        {name: (imported_modules(file) & modules.keys()) - {name} for name, file in modules.items()}
    )
    sorter.prepare()  # raises CycleError, which names the circle


PACKAGES = [module_of(file) for file in sorted(PACKAGE.rglob("__init__.py")) if file.parent.name != "app"]


@pytest.mark.parametrize("package", PACKAGES)
def test_the_rooms_of_a_package_know_each_other_one_way(package: str) -> None:
    """A room is a module or a folder of the package; the app has floors instead."""
    rooms: defaultdict[str, set[str]] = defaultdict(set)
    inside = f"{package}."
    folder = PACKAGE.parent / package.replace(".", "/")
    for file in folder.rglob("*.py"):
        if file == folder / "__init__.py":
            continue
        room = module_of(file).removeprefix(inside).split(".")[0]
        known = (name for name in imported_modules(file) if name.startswith(inside))
        rooms[room] |= {name.removeprefix(inside).split(".")[0] for name in known} - {room}
    graphlib.TopologicalSorter(rooms).prepare()  # raises CycleError, which names the circle


def floor_of(module: str) -> tuple[int, str]:
    """The floor of a module of the app, and the entry that it belongs to."""
    name = module.removeprefix("tui.app.")
    while name:
        for number, entries in enumerate(APP_FLOORS):
            if name in entries:
                return number, name
        name = name.rpartition(".")[0]
    raise AssertionError(f"{module} stands on no floor of the app: add it to APP_FLOORS")


def test_the_app_knows_no_floor_above_and_few_features_each_other() -> None:
    wrong: set[str] = set()
    for file in files_of("app"):
        if (module := module_of(file)) == "tui.app":
            continue
        floor, room = floor_of(module)
        for other in imported_modules(file):
            if not other.startswith("tui.app."):
                continue
            other_floor, used = floor_of(other)
            is_sideways = room in FEATURES and used in FEATURES and used != room
            if other_floor > floor or (is_sideways and room not in SHARED.get(used, ())):
                wrong.add(f"{module} imports {other}")
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


LINES = 400


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    files = [*PACKAGE.rglob("*.py"), *Path(__file__).parent.rglob("*.py")]
    long = {
        str(file): lines
        for file in files
        if (lines := file.read_text(encoding="utf-8").count("\n")) > LINES and "stories" not in file.parts
    }
    assert not long


def documented(docstring: str, heading: str) -> set[str]:
    """The names that a section of a docstring describes."""
    section = re.search(rf"^{heading}:\n((?:    .*\n?|\n)*)", docstring, re.MULTILINE)
    entries = re.findall(r"^    ([*\w]+(?:, [*\w]+)*): ", section[1], re.MULTILINE) if section else []
    return {name.lstrip("*") for entry in entries for name in entry.split(", ")}


def attributes_of(node: ast.ClassDef) -> set[str]:
    found: set[str] = set()
    for statement in node.body:
        if isinstance(statement, ast.Assign):
            found |= {target.id for target in statement.targets if isinstance(target, ast.Name)}
        elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            found.add(statement.target.id)
        elif isinstance(statement, ast.FunctionDef):
            found.add(statement.name)
    return found | {
        part.attr
        for part in ast.walk(node)
        if isinstance(part, ast.Attribute) and isinstance(part.value, ast.Name) and part.value.id == "self"
    }


def test_what_docstrings_describe_exists() -> None:
    """A name that was changed in the code is changed in its description."""
    wrong: list[str] = []
    for file in PACKAGE.rglob("*.py"):
        for node in ast.walk(tree_of(file)):
            if isinstance(node, ast.ClassDef):
                missing = documented(ast.get_docstring(node) or "", "Attributes") - attributes_of(node)
            elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                named = {part.arg for part in ast.walk(node.args) if isinstance(part, ast.arg)}
                missing = documented(ast.get_docstring(node) or "", "Args") - named
            else:
                continue
            wrong += [f"{file.relative_to(PACKAGE)} {node.name}: {name}" for name in sorted(missing)]
    assert not wrong


def test_the_page_on_the_architecture_names_what_there_is() -> None:
    page = (PACKAGE.parent / "docs" / "architecture.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([\w/]+(?:\.py|/))`", page))
    starts = (PACKAGE.parent, PACKAGE, PACKAGE / "app", PACKAGE / "analysis")
    assert len(named) > 20
    assert not [path for path in named if not any((start / path).exists() for start in starts)]


def test_no_class_name_stands_for_two_things() -> None:
    where = defaultdict(set)
    for file in PACKAGE.rglob("*.py"):
        for node in tree_of(file).body:
            if isinstance(node, ast.ClassDef):
                where[node.name].add(module_of(file))
    assert not {name: modules for name, modules in where.items() if len(modules) > 1}
