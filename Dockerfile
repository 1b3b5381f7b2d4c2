# The command line as an image, for the tasks of `corpuscope cluster submit --scheduler kubernetes`:
#     npm pack && docker build -t corpuscope .
FROM node:22-slim
COPY corpuscope-*.tgz /tmp/corpuscope.tgz
RUN npm install --global --omit=dev /tmp/corpuscope.tgz && rm /tmp/corpuscope.tgz
USER node
ENTRYPOINT ["corpuscope"]
