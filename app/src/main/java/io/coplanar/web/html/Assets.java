// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.html;

import io.coplanar.web.http.Access;
import io.coplanar.web.http.Call;
import io.coplanar.web.http.Faults;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Style sheets, scripts and pictures of the pages, held in memory and served under a hash of them
 * all, so that a browser may keep them for good.
 */
public final class Assets {
  private static final String ROOT = "/io/coplanar/web/page/";

  /** Files beside the catalog, with their types. */
  private static final Map<String, String> TYPES =
      Map.of(
          "coplanar.css", "text/css; charset=utf-8",
          "connector.css", "text/css; charset=utf-8",
          "coplanar.js", "text/javascript; charset=utf-8",
          "station.css", "text/css; charset=utf-8",
          "station.js", "text/javascript; charset=utf-8",
          "proof.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml");

  private static final Map<String, byte[]> FILES = load();
  private static final String HASH = hash();

  private Assets() {}

  /** Serves them. */
  public static final Route ROUTE =
      Route.page("GET", "/assets/{hash}/{file}", new Access.Everybody(), Assets::get);

  /** Where a file is asked for. */
  public static String path(String file) {
    if (!FILES.containsKey(file)) {
      throw new IllegalArgumentException("no asset is called " + file);
    }
    return "/assets/" + HASH + "/" + file;
  }

  private static Reply get(Call call) throws Exception {
    byte[] data = FILES.get(call.path("file"));
    String type = TYPES.get(call.path("file"));
    if (data == null || type == null || !call.path("hash").equals(HASH)) {
      throw Faults.notFound("such file; load the page anew");
    }
    return new Reply(
        200,
        Map.of("Cache-Control", "public, max-age=31536000, immutable"),
        new Reply.Content.Data(type, data));
  }

  private static Map<String, byte[]> load() {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : TYPES.keySet()) {
      try (InputStream in = Assets.class.getResourceAsStream(ROOT + name)) {
        if (in == null) {
          throw new IllegalStateException("the program was built without " + name);
        }
        files.put(name, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }

  private static String hash() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      FILES.values().forEach(sha256::update);
      return HexFormat.of().formatHex(sha256.digest()).substring(0, 16);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
