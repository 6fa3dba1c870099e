// SPDX-License-Identifier: Apache-2.0
/**
 * The server's API as seen from outside: what is asked of the line becomes a request, and what
 * comes back a record.
 *
 * <pre>{@code
 * Api api =
 *     new Api(
 *         Api.address("http://127.0.0.1:8080"),
 *         Token.read(Path.of("anna.token")),
 *         "bench-3",
 *         Duration.ofSeconds(30));
 * Reply reply = api.send(Calls.of(new LineCommand.OpenFixture("F-1", 12)), "key-1");
 * }</pre>
 */
@NullMarked
package io.coplanar.client;

import org.jspecify.annotations.NullMarked;
