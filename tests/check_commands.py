#!/usr/bin/env python3
"""check_commands.py BABAD: each command of `babad --help` has a help page that explains each of its flags, a manual page
docs/commands/NAME.md that names each of its long flags, and cases in tests/cases/NAME/; and no page or case is left over."""
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def output(*words):
    return subprocess.run(words, capture_output=True, text=True, check=True).stdout


def main():
    program = sys.argv[1]
    overview = output(program, "--help")
    listing = overview.split("Subcommands:")[1]
    commands = re.findall(r"(?m)^  ([a-z]+) ", listing.split("\n\n")[0])
    troubles = [] if commands else ["no commands in --help"]
    for command in commands:
        page = ROOT / "docs" / "commands" / f"{command}.md"
        manual = page.read_text(encoding="utf-8") if page.exists() else ""
        if not manual:
            troubles.append(f"{command}: no manual page {page.relative_to(ROOT)}")
        for flag in set(re.findall(r"--[a-z][a-z-]+", output(program, command, "--help"))) - {"--help"}:
            if manual and flag not in manual:
                troubles.append(f"{command}: the manual page does not name {flag}")
        if not list((ROOT / "tests" / "cases" / command).glob("*.case")):
            troubles.append(f"{command}: no case in tests/cases/{command}")
    for folder in ("docs/commands", "tests/cases"):
        for entry in (ROOT / folder).iterdir():
            if entry.stem not in commands and entry.stem not in ("README", "errors"):
                troubles.append(f"{entry.relative_to(ROOT)}: no such command")
    print("\n".join(troubles) or f"{len(commands)} commands complete")
    sys.exit(1 if troubles else 0)


if __name__ == "__main__":
    main()
