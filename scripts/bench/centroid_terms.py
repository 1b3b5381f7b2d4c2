#!/usr/bin/env python3
"""What scikit-learn's pipeline would call topics: the terms with the highest mean TF-IDF in each k-means cluster.

Usage: centroid_terms.py PAPERS.jsonl K   (rows with title and abstract; needs python3-sklearn)
Prints one JSON line: {"topics": [cluster of each row], "terms": [[ten terms of each cluster]]}
"""
import json, sys
import numpy as np
from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

with open(sys.argv[1], encoding="utf-8") as file:
    docs = [row["title"] + ". " + row["abstract"] for row in map(json.loads, file)]
k = int(sys.argv[2])
vectorizer = TfidfVectorizer(stop_words="english", min_df=min(5, max(2, len(docs) // 200)), max_df=0.5,
                             sublinear_tf=True, ngram_range=(1, 2))
weights = vectorizer.fit_transform(docs)
reduced = normalize(TruncatedSVD(min(50, weights.shape[1] - 1), random_state=0).fit_transform(weights))
topics = KMeans(n_clusters=k, n_init=10, max_iter=100, random_state=0).fit_predict(reduced)
names = vectorizer.get_feature_names_out()
terms = []
for topic in range(k):
    mean = np.asarray(weights[topics == topic].mean(axis=0)).ravel()
    terms.append([names[i] for i in np.argsort(-mean, kind="stable")[:10]])
print(json.dumps({"topics": topics.tolist(), "terms": terms}))
