"""Killed at random moments while it loads for the first time, it comes up whole in the end."""

import os
import random
import signal
import subprocess
import time
from pathlib import Path

import psutil
import pytest

from counterpart.library.actions import STARTER
from tests.journeys.conftest import PROGRAM, clean_environment

KILLS = 6
LOADS_FOR_SECONDS = 7.0  # about how long the first start takes on two cores


def kill_one_or_all(process: subprocess.Popen[bytes], chance: random.Random) -> None:
    """Kill -9 the whole family, or one process of it at random, and wait until all are gone."""
    parent = psutil.Process(process.pid)
    family = [parent, *parent.children(recursive=True)]
    victims = family if chance.random() < 0.5 else [chance.choice(family)]
    for victim in victims:
        try:
            victim.send_signal(signal.SIGKILL)
        except psutil.NoSuchProcess:
            continue
    time.sleep(0.2)
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
    try:
        process.wait(30)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(30)


@pytest.mark.parametrize("seed", [1, 2])
def test_it_comes_up_whole(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    environment = clean_environment(tmp_path / "data")
    log = (tmp_path / "log.txt").open("wb")
    start = [str(PROGRAM), "up", "--port", "0"]
    for _ in range(KILLS // 2):
        process = subprocess.Popen(start, env=environment, stdout=log, stderr=log)
        time.sleep(chance.uniform(0.2, LOADS_FOR_SECONDS))
        kill_one_or_all(process, chance)

    process = subprocess.Popen(start, env=environment, stdout=subprocess.PIPE, stderr=log)
    assert process.stdout
    ready = next((line for line in process.stdout if b"ready at" in line), b"")
    said = (tmp_path / "log.txt").read_text()[-3000:]
    assert ready, said
    try:
        check = subprocess.run(
            [str(PROGRAM), "check"], env=environment, capture_output=True, text=True
        )
        assert check.returncode == 0, check.stdout + check.stderr
        assert f"library of {len(list(STARTER.glob('*.md')))} cases" in check.stdout
    finally:
        os.kill(process.pid, signal.SIGINT)
        assert process.wait(60) in (0, 130)
    assert "Traceback" not in said
