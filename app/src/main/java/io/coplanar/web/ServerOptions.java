// SPDX-License-Identifier: Apache-2.0
package io.coplanar.web;

import io.coplanar.evidence.Settings;

/**
 * Where a server listens, and what it takes.
 *
 * @param host a name or address of this machine
 * @param port 0 for a free one
 * @param settings {@link WebSettings}
 */
public record ServerOptions(String host, int port, Settings settings, ServerLog log) {
  /** On this machine only. */
  public static final String LOOPBACK = "127.0.0.1";
}
