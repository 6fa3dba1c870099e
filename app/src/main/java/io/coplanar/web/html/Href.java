// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.html;

import io.coplanar.web.http.Call;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of pages. */
public final class Href {
  private Href() {}

  /** A text as one part of a path, or as a value of a query. */
  public static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** An address whose {@code {names}} are those of the request's path. */
  static String filled(String href, Call call) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (int open = href.indexOf('{'); open >= 0; open = href.indexOf('{', at)) {
      int close = href.indexOf('}', open);
      filled.append(href, at, open).append(part(call.path(href.substring(open + 1, close))));
      at = close + 1;
    }
    return filled.append(href.substring(at)).toString();
  }
}
