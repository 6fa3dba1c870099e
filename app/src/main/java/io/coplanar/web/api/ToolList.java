// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.api;

import io.coplanar.web.http.Call;
import io.coplanar.web.http.Reply;
import io.coplanar.web.http.Route;

/** {@code GET /tools}: the tools and instruments, a page at a time. */
final class ToolList {
  static final Route ROUTE = Route.get("/tools", ToolList::list);

  private ToolList() {}

  private static Reply list(Call call) throws Exception {
    String toolClass = call.in().query("class");
    return Listing.page(call, (line, after, limit) -> line.tools(toolClass, after, limit));
  }
}
