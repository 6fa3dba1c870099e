// SPDX-License-Identifier: Apache-2.0
package io.coplanar.client;

/**
 * A request that changes something.
 *
 * @param path below the API's root, its parts already encoded
 */
public record Call(String path, Json body) {}
