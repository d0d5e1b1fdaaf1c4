#!/usr/bin/env python3
"""Runs text cases: one file, one behaviour.

A case (tests/cases/<command>/<what>.case) is lines of explanation, then sections:

    --- file NAME       a file made before the run, in an empty folder of its own
    --- copy PATH       a file or folder of the repository copied there under its base name
    --- run             shell lines; `babad` is the program under test
    --- out             what they print, exactly; a line `...` stands for any lines, `...` inside a line for any text
    --- err             the same for standard error; not checked where absent
    --- exit N          exit code of the last line; 0 where absent

    run_cases.py BABAD FOLDER_OR_CASE…              prints what differs; exit code 1 where something does
    run_cases.py --update BABAD FOLDER_OR_CASE…     writes what the program prints into the cases without `...`
"""
import difflib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent


def parse(path):
    sections, head, current = [], [], None
    for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
        if line.startswith("--- "):
            current = [line[4:].strip(), ""]
            sections.append(current)
        elif current is None:
            head.append(line)
        else:
            current[1] += line
    return "".join(head), sections


def matches(expected, actual):
    if "..." not in expected:
        return expected == actual
    pattern = re.escape(expected)
    pattern = re.sub(r"(?m)^" + re.escape(re.escape("...")) + r"\\?\n", r"(?:.*\\n)*", pattern)
    pattern = pattern.replace(re.escape("..."), "[^\n]*")
    return re.fullmatch(pattern, actual) is not None


def run(path, sections, program):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in sections:
            word, _, rest = name.partition(" ")
            if word == "file":
                target = pathlib.Path(folder, rest)
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(text, encoding="utf-8")
            elif word == "copy":
                source = ROOT / rest
                target = pathlib.Path(folder, source.name)
                shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
        script = next(text for name, text in sections if name == "run")
        environment = dict(os.environ, LC_ALL="C.UTF-8", PATH=f"{program.parent}:{os.environ['PATH']}")
        done = subprocess.run(["bash", "-c", script], cwd=folder, env=environment, capture_output=True, timeout=120,
                              stdin=subprocess.DEVNULL)
        return done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"), done.returncode


def check(path, program, update):
    head, sections = parse(path)
    out, err, code = run(path, sections, program)
    actual = {"out": out, "err": err}
    expected_code = 0
    troubles, changed = [], False
    for section in sections:
        name = section[0]
        if name in actual and not matches(section[1], actual[name]):
            if update and "..." not in section[1]:
                section[1], changed = actual[name], True
            else:
                troubles.append("".join(difflib.unified_diff(section[1].splitlines(True), actual[name].splitlines(True),
                                                             f"expected {name}", f"actual {name}")))
        if name.startswith("exit "):
            expected_code = int(name.split()[1])
    if code != expected_code:
        troubles.append(f"exit code {code}, expected {expected_code}\n{err}")
    if changed:
        path.write_text(head + "".join(f"--- {name}\n{text}" for name, text in sections), encoding="utf-8")
    return troubles


def main():
    arguments = sys.argv[1:]
    update = arguments[:1] == ["--update"]
    if update:
        arguments = arguments[1:]
    if len(arguments) < 2:
        sys.exit(__doc__)
    program = pathlib.Path(arguments[0]).resolve()
    paths = []
    for given in map(pathlib.Path, arguments[1:]):
        paths += sorted(given.rglob("*.case")) if given.is_dir() else [given]
    if not paths:
        sys.exit("run_cases.py: no case there")
    failed = 0
    for path in paths:
        troubles = check(path, program, update)
        if troubles:
            failed += 1
            print(f"{path}:")
            for trouble in troubles:
                print(trouble)
    print(f"{len(paths) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
