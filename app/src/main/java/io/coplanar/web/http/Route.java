// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web.http;

import io.coplanar.line.LineCommand;
import io.coplanar.people.Action;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be asked over HTTP.
 *
 * @param path with its parameters in braces, from the server's root
 * @param command what it asks of the line; null where it asks nothing of it
 */
public record Route(
    String method,
    String path,
    Access access,
    Handler handler,
    @Nullable Class<? extends LineCommand> command) {
  /** Where the programming interface begins. */
  public static final String API = "/api/v1";

  /** What reads a command from a request. */
  @FunctionalInterface
  public interface Reads<C extends LineCommand> {
    C read(Call call) throws Exception;
  }

  /** Something to look at, for who may read. */
  public static Route get(String path, Handler handler) {
    return get(path, Action.READ, handler);
  }

  /** Something to look at. */
  public static Route get(String path, Action action, Handler handler) {
    return new Route("GET", API + path, new Access.May(action), handler, null);
  }

  /** Something to do that is no command of the line. */
  public static Route post(String path, Action action, Handler handler) {
    return new Route("POST", API + path, new Access.May(action), handler, null);
  }

  /** A command of the line: read from the request, asked in the caller's name, answered. */
  public static <C extends LineCommand> Route asks(
      Class<C> command, String path, Action action, Reads<C> reads) {
    return new Route(
        "POST",
        API + path,
        new Access.May(action),
        call -> {
          C read = reads.read(call);
          call.requireWholeBodyRead();
          requireSame(action, read);
          return Asking.ask(call, read);
        },
        command);
  }

  /**
   * A command of the line that takes a second person, who may sign it himself or at the station of
   * who asks: {@code "signer": {"badge": …, "pin": …}} in the body.
   */
  public static <C extends LineCommand> Route signs(
      Class<C> command, String path, Action action, Reads<C> reads) {
    return new Route(
        "POST",
        API + path,
        new Access.MaySign(action),
        call -> {
          Call signed = call.signedBy(Signing.signer(call, action));
          C read = reads.read(signed);
          signed.requireWholeBodyRead();
          requireSame(action, read);
          return Asking.ask(signed, read);
        },
        command);
  }

  private static void requireSame(Action action, LineCommand command) {
    if (command.action() != action) {
      throw new IllegalStateException(command.action() + " is asked for as " + action);
    }
  }

  /** Something that whoever is signed in does for himself. */
  public static Route own(String method, String path, Handler handler) {
    return new Route(method, API + path, new Access.SignedIn(), handler, null);
  }

  /** Something for anybody who reaches the server. */
  public static Route open(String method, String path, Handler handler) {
    return new Route(method, path, new Access.Everybody(), handler, null);
  }

  /**
   * A page, or what a page posts to. It is asked for with the session's cookie, and what goes wrong
   * with it is told as a page.
   *
   * @param path outside of {@link #API}
   */
  public static Route page(String method, String path, Access access, Handler handler) {
    return new Route(method, path, access, handler, null);
  }

  /** Whether people look at what it answers; programs do at what lies under {@link #API}. */
  public boolean isPage() {
    return isPage(path);
  }

  /** Whether a path is a page's. */
  public static boolean isPage(String path) {
    return !path.startsWith(API + "/") && !path.equals("/health") && !path.equals("/metrics");
  }

  /** Under which name the description lists it: {@code POST /connectors/{serial}/holds}. */
  public String name() {
    return method + " " + path;
  }
}
