// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** An answer. */
record Got(int status, HttpHeaders headers, byte[] bytes) {
  private static final ObjectMapper JSON = new ObjectMapper();

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  JsonNode json() {
    return Objects.requireNonNull(JSON.readTree(bytes));
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** The same answer, which must have this status. */
  Got is(int expected) {
    if (status != expected) {
      throw new AssertionError(status + " instead of " + expected + ": " + text());
    }
    return this;
  }

  /** The codes of all reasons for a refusal. */
  List<String> codes() {
    List<String> codes = new ArrayList<>();
    for (JsonNode one : json().path("refusals")) {
      codes.add(one.path("code").asString());
    }
    for (JsonNode one : json().path("objections")) {
      codes.add(one.path("code").asString());
    }
    return codes;
  }
}
