/**
 * GraphQL over HTTP: how a question comes in, in which form its answer goes out, and with
 * which status.
 */
@NamedInterface("http")
@NullMarked
package uk.oversight.graphql.http;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.NamedInterface;
