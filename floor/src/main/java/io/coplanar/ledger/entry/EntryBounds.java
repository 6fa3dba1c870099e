// SPDX-License-Identifier: Apache-2.0
package io.coplanar.ledger.entry;

import java.util.List;

/** What each field of an entry may hold: asked when it is written, and again when it is read. */
final class EntryBounds {
  static final int MAX_ID_CHARS = 100;
  static final int MAX_NAME_CHARS = 200;
  static final int MAX_REASON_CHARS = 4000;
  static final int MAX_TYPE_CHARS = 100;
  static final int MAX_SCHEMA_CHARS = 100;
  static final int MAX_VERSION_DIGITS = 9;
  static final int MAX_ENTRIES = 1000;
  static final int MAX_BLOBS = 1000;

  private EntryBounds() {}

  /** The id of a command. */
  static boolean isId(String id) {
    return hasLength(id, MAX_ID_CHARS) && id.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  /** A stream, a person, a station. */
  static boolean isName(String name) {
    return hasLength(name, MAX_NAME_CHARS) && isText(name, "");
  }

  static boolean isReason(String reason) {
    return hasLength(reason, MAX_REASON_CHARS) && isText(reason, "\n\t");
  }

  static boolean isType(String type) {
    return hasLength(type, MAX_TYPE_CHARS)
        && type.charAt(0) != '-'
        && type.chars().allMatch(c -> isDigit(c) || isLower(c) || c == '-');
  }

  /** A name, a slash and a version. */
  static boolean isPayloadSchema(String schema) {
    int slash = schema.lastIndexOf('/');
    if (slash < 1 || schema.length() > MAX_SCHEMA_CHARS) {
      return false;
    }
    String version = schema.substring(slash + 1);
    return hasLength(version, MAX_VERSION_DIGITS)
        && version.charAt(0) != '0'
        && version.chars().allMatch(EntryBounds::isDigit)
        && isLetterOrDigit(schema.charAt(0))
        && schema.chars().allMatch(c -> isLetterOrDigit(c) || "._/-".indexOf(c) >= 0);
  }

  /** Whether no blob stands in the list twice. */
  static boolean areDifferent(List<String> blobs) {
    return blobs.size() < 2 || blobs.stream().distinct().count() == blobs.size();
  }

  private static boolean hasLength(String text, int most) {
    return !text.isEmpty() && text.length() <= most;
  }

  /** Not blank, well-formed, without control characters but these. */
  private static boolean isText(String text, String controls) {
    if (text.isBlank() || !JsonText.isWellFormed(text)) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isISOControl(c) && controls.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLower(int c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isLetterOrDigit(int c) {
    return isDigit(c) || isLower(c) || c >= 'A' && c <= 'Z';
  }
}
