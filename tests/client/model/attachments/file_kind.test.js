import { equal } from "node:assert/strict";
import { fileKind } from "../../../../overrides/client/model/attachments/file_kind.js";
import { bytesOf } from "../../bytes.js";

/** @type {[string, string][]} */
const FILES = [
  ["", "empty"],
  ["%PDF-1.7", "pdf"],
  ["\xef\xbb\xbf\r\n%PDF-1.4", "pdf"],
  [`${" ".repeat(1019)}%PDF-`, "pdf"],
  [`${" ".repeat(1020)}%PDF-`, "other"],
  ["\x89PNG\r\n\x1a\n", "png"],
  ["\xff\xd8\xff\xe0", "jpeg"],
  ["RIFF\x00\x00\x00\x00WEBP", "webp"],
  ["\x00\x00\x00\x18ftypheic", "heic"],
  ["\x00\x00\x00\x18ftypmif1", "heic"],
  ["\x00\x00\x00\x18ftyphevc", "heic"],
  ["\x00\x00\x00\x18ftypmsf1", "heic"],
  // A length may hold a byte that texts break lines with.
  ["\x00\x00\x00\nftypheic", "heic"],
  ["RIFF\n\x00\x00\x00WEBP", "webp"],
  ["\x00\x00\x00\nftypmp42%PDF-1.4", "other"],
  ["\x00\x00\x00\x18ftypmp42", "other"],
  ["RIFF\x00\x00\x00\x00WAVE", "other"],
  ["PK\x03\x04", "other"],
  ["MZ%PDF-1.4\n1 0 obj", "other"],
  ["MZ\x90\0\x03 %PDF-1.4", "other"],
  ["<!doctype html><p>%PDF-1.4", "other"],
  ["\xef\xbb\xbf\n <html>%PDF-1.4", "other"],
  ["{\\rtf1 %PDF-1.4}", "other"],
  ["\xef\xbb\xbf<html>\x01%PDF-1.4", "other"],
  ["#!/bin/sh\n%PDF-1.4", "other"],
  ["\x7fELF%PDF-", "other"],
  ...[
    "\xcf\xfa\xed\xfe",
    "Rar!\x1a",
    "7z\xbc",
    "\x1f\x8b\x08",
    "\xd0\xcf\x11\xe0",
    "GIF89a",
    "BM\x1e",
    "\x7fELF\x02",
  ]
    .map((
      /** @type {string} */ begins,
    ) => /** @type {[string, string]} */ ([`${begins}\0%PDF-1.4`, "other"])),
  ["%PDF-1.4\0\x18ftypheic", "pdf"],
  ["PK\x03\x04 %PDF-1.4", "other"],
  ["\xff\xd8\xff\xe0%PDF-1.4", "jpeg"],
  ["@PJL SET\n%PDF-1.4", "pdf"],
  ["\x1b%-12345X@PJL\n%PDF-1.4", "pdf"],
  ["\0\x08scan\0PDF %PDF-1.4", "pdf"],
  ["II*\0%PDF-1.4", "other"],
  ["MM\0*%PDF-1.4", "other"],
  ["\x00\x00\x00\x18ftypmp42%PDF-1.4", "other"],
  ["@echo off\r\n%PDF-1.4", "other"],
  ["%!PS-Adobe-3.0\n%PDF-1.4", "other"],
  ["From: a@contoh.example\r\n\r\n%PDF-1.4 3 0 obj", "other"],
  ["\xef\xbb\xbfIsi %PDF-1.4", "other"],
];

Deno.test("a file is known by its first bytes", () => {
  for (const [text, kind] of FILES) {
    equal(fileKind(bytesOf(text)), kind, text);
  }
});
