# The packaged service in an image: ./mvnw -DskipTests package, then docker build -t oversight .
# Without a SPRING_NEO4J_URI it keeps its own graph in /data, and takes up to half a minute to close it: docker stop -t 60.
FROM eclipse-temurin:25-jre

LABEL org.opencontainers.image.title="Oversight" \
      org.opencontainers.image.description="NHS trusts, prisons, councils, their inspectors and what ministers say of them, as one graph" \
      org.opencontainers.image.licenses="GPL-3.0-or-later"

RUN useradd --uid 10001 --user-group --no-create-home --home-dir /data --shell /usr/sbin/nologin oversight \
 && install --directory --owner=oversight --group=oversight --mode=0700 /data

WORKDIR /opt/oversight
COPY target/lib lib
COPY LICENSE NOTICE target/oversight.jar ./

USER 10001:10001
ENV OVERSIGHT_DATA_DIR=/data
# Inside the container every address is its own; compose decides who reaches it.
ENV SERVER_ADDRESS=0.0.0.0
VOLUME /data
EXPOSE 8080

# In plain bash, because the image has neither curl nor wget.
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]

# The arguments are those of oversight.jvm in pom.xml. More of them, such as -Xmx2g, go into JAVA_TOOL_OPTIONS.
ENTRYPOINT ["java", \
  "--enable-native-access=ALL-UNNAMED", \
  "--add-opens=java.base/java.nio=ALL-UNNAMED", \
  "--add-opens=java.base/java.io=ALL-UNNAMED", \
  "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED", \
  "--add-modules=jdk.incubator.vector", \
  "--sun-misc-unsafe-memory-access=allow", \
  "-jar", "/opt/oversight/oversight.jar"]
