// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import io.coplanar.web.http.Incoming;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A request as Javalin has it. */
record Request(Context context, Duration grace, double leastBytesPerS) implements Incoming {
  @Override
  public String method() {
    return context.method().name();
  }

  @Override
  public String path() {
    return context.path();
  }

  @Override
  public String parameter(String name) {
    return context.pathParam(name);
  }

  @Override
  public @Nullable String query(String name) {
    return context.queryParam(name);
  }

  @Override
  public @Nullable String header(String name) {
    return context.header(name);
  }

  @Override
  public boolean secure() {
    return context.req().isSecure();
  }

  @Override
  public String peer() {
    return context.ip();
  }

  @Override
  public long contentLength() {
    return context.req().getContentLengthLong();
  }

  @Override
  public InputStream content() throws IOException {
    return new PacedInput(context.req().getInputStream(), grace, leastBytesPerS);
  }
}
