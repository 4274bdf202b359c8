# A small image with the program and nothing else of ours. Not tried here: where this was written no
# image could be built.
#
#   docker build -t polaris .
#   docker run --rm --user "$(id -u):$(id -g)" -v "$PWD:/work" polaris run inwerkprogramma
FROM rust:1.95-slim-bookworm AS build
WORKDIR /polaris
COPY . .
RUN cargo build --locked --profile dist --features parquet

FROM debian:bookworm-slim
COPY --from=build /polaris/target/dist/polaris /usr/local/bin/polaris
WORKDIR /work
ENTRYPOINT ["polaris"]
