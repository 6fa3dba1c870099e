// SPDX-License-Identifier: Apache-2.0
/**
 * The server: HTTP over the line, the people and the ledger.
 *
 * <pre>{@code
 * try (Server server = Server.start(parts, options, List.of())) {
 *   System.out.println("listening on " + server.url());
 * }
 * }</pre>
 *
 * <p>{@code web.http} is what a handler sees, {@code web.api} holds the programming interface, one
 * action a file.
 */
@NullMarked
package io.coplanar.web;

import org.jspecify.annotations.NullMarked;
