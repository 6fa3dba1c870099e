// SPDX-License-Identifier: Apache-2.0
package io.coplanar.people;

/** The names of people's streams. */
final class PersonStream {
  static final String PREFIX = "person/";

  private PersonStream() {}

  static String of(String person) {
    return PREFIX + person;
  }

  static String person(String stream) {
    return stream.substring(PREFIX.length());
  }
}
