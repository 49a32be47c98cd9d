package io.github.schemachangelog.command;

import java.nio.file.Path;
import java.time.Clock;

/**
 * What a goal is asked to do.
 *
 * @param baseDirectory the module: what findings say of files is relative to it
 * @param root the root of the repository: other programs are given paths relative to it
 * @param startDirectory where Maven was started: people are given paths relative to it
 * @param changelog the document
 * @param migrations the migrations folder
 * @param outputDirectory where reports are written; made when absent
 * @param cacheDirectory where parsed scripts and PostgreSQL are kept between builds
 * @param version of this plugin
 * @param colour whether messages may hold terminal colours
 * @param clock tells today's date and how long the run took
 */
public record Request(
        Path baseDirectory,
        Path root,
        Path startDirectory,
        Path changelog,
        Path migrations,
        Path outputDirectory,
        Path cacheDirectory,
        Options options,
        String version,
        boolean colour,
        Clock clock) {}
