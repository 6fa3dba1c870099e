// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A request as it came in, from whatever library speaks HTTP. */
public interface Incoming {
  String method();

  /** Without the query. */
  String path();

  /** A parameter of the route's path, decoded; throws for a name that the route has not. */
  String parameter(String name);

  /** The first of this name; null where there is none. */
  @Nullable String query(String name);

  /** The first of this name, in any case; null where there is none. */
  @Nullable String header(String name);

  /** Whether it came over TLS, to us or to a proxy that we were told to believe. */
  boolean secure();

  /** Who is at the other end of the connection. */
  String peer();

  /** What was announced; -1 where nothing was. */
  long contentLength();

  /**
   * The body, read once. A sender who is too slow ends it with an {@link IOException}.
   *
   * @throws IOException when the connection fails
   */
  InputStream content() throws IOException;
}
