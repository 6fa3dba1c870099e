// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import io.coplanar.web.http.Reply;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Puts a reply on the wire, with the headers that every answer has. */
final class Answering {
  private Answering() {}

  /** What every answer says: it is for nobody to keep, to guess the type of, or to frame. */
  static void guard(HttpServletResponse out) {
    out.setHeader("X-Content-Type-Options", "nosniff");
    out.setHeader("Cache-Control", "no-store");
    out.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    out.setHeader("Referrer-Policy", "no-referrer");
  }

  /** When it returns, all of the answer is with the connection, and the server may end. */
  static void write(Context context, Reply reply) throws Exception {
    HttpServletResponse out = context.res();
    guard(out);
    reply.headers().forEach(out::setHeader);
    reply.cookies().forEach(cookie -> out.addHeader("Set-Cookie", cookie));
    if (isKnown(reply, context.header("If-None-Match"))) {
      context.status(304);
      close(reply);
      return;
    }
    context.status(reply.status());
    switch (reply.content()) {
      case Reply.Content.Text text -> {
        out.setContentType(text.type());
        byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
        out.setContentLength(bytes.length);
        out.getOutputStream().write(bytes);
        out.getOutputStream().close();
      }
      case Reply.Content.Data data -> {
        out.setContentType(data.type());
        out.setContentLength(data.data().length);
        out.getOutputStream().write(data.data());
        out.getOutputStream().close();
      }
      case Reply.Content.Bytes bytes -> {
        out.setContentType("application/octet-stream");
        out.setContentLengthLong(bytes.bytes());
        try (InputStream in = bytes.in()) {
          in.transferTo(out.getOutputStream());
        }
        out.getOutputStream().close();
      }
      case Reply.Content.Live live -> {
        out.setContentType(live.type());
        out.setCharacterEncoding("UTF-8");
        OutputStream stream = out.getOutputStream();
        out.flushBuffer();
        live.source().write(stream);
        stream.close();
      }
      case Reply.Content.None _ -> {}
    }
  }

  /** Whether the client has this version already. */
  private static boolean isKnown(Reply reply, @Nullable String ifNoneMatch) {
    String etag = reply.headers().get(Reply.ETAG);
    if (etag == null || ifNoneMatch == null || reply.status() != 200) {
      return false;
    }
    for (String one : ifNoneMatch.split(",", -1)) {
      if (one.strip().replaceFirst("^W/", "").equals(etag)) {
        return true;
      }
    }
    return false;
  }

  private static void close(Reply reply) throws Exception {
    if (reply.content() instanceof Reply.Content.Bytes bytes) {
      bytes.in().close();
    }
  }
}
