// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.coplanar.web.http.Route;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Holds answers against openapi.json. */
final class Described {
  static final JsonNode DOCUMENT = read();
  private static final String AT = "https://coplanar.example/openapi.json";
  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder -> builder.schemas(Map.of(AT, DOCUMENT.toString())));

  private Described() {}

  /** The description of a route's operation; missing where there is none. */
  static JsonNode operation(String method, String path) {
    return DOCUMENT.path("paths").path(path).path(method.toLowerCase(java.util.Locale.ROOT));
  }

  /** Fails where an answer is not what its description says. */
  static void check(String method, String path, Got got) {
    String bare = path.replaceFirst("[?].*", "");
    Route route = route(method, bare);
    if (route == null) {
      return;
    }
    JsonNode responses = operation(method, route.path()).path("responses");
    String status = String.valueOf(got.status());
    String key = responses.has(status) ? status : "default";
    JsonNode response = responses.path(key);
    if (response.isMissingNode()) {
      throw new AssertionError(route.name() + " answers " + status + ", which is not described");
    }
    String pointer =
        "/paths/"
            + escape(route.path())
            + "/"
            + method.toLowerCase(java.util.Locale.ROOT)
            + "/responses/"
            + key;
    if (response.has("$ref")) {
      pointer = response.path("$ref").asString().substring(1);
      response = DOCUMENT.at(pointer);
    }
    if (!response.has("content")) {
      if (got.bytes().length > 0) {
        throw new AssertionError(route.name() + " has a body that is not described");
      }
      return;
    }
    String type = got.header("Content-Type").replaceFirst(";.*", "");
    if (!response.path("content").has(type)) {
      throw new AssertionError(route.name() + " answers " + type + ", which is not described");
    }
    if (response.path("content").path(type).has("schema")) {
      conforms(pointer + "/content/" + escape(type) + "/schema", got.text(), route.name());
    }
  }

  private static void conforms(String pointer, String text, String what) {
    Schema schema =
        SCHEMAS.computeIfAbsent(pointer, p -> REGISTRY.getSchema(SchemaLocation.of(AT + "#" + p)));
    List<Error> errors = schema.validate(text, com.networknt.schema.InputFormat.JSON);
    if (!errors.isEmpty()) {
      throw new AssertionError(what + " answers what is not described: " + errors + "\n" + text);
    }
  }

  /** The route that answers a path: the one with the fewest parameters, as for the server. */
  private static @Nullable Route route(String method, String path) {
    Map<Integer, Route> found = new HashMap<>();
    for (Route route : io.coplanar.web.api.Api.routes()) {
      String pattern = route.path().replace(".", "\\.").replaceAll("\\{[^}]*}", "[^/]+");
      if (route.method().equals(method) && path.matches(pattern)) {
        found.putIfAbsent(route.path().split("\\{", -1).length, route);
      }
    }
    return found.entrySet().stream()
        .min(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .orElse(null);
  }

  private static String escape(String text) {
    return text.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
  }

  private static JsonNode read() {
    try (InputStream in = io.coplanar.web.api.Api.class.getResourceAsStream("openapi.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in).readAllBytes());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
