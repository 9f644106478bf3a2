"""Enter one value of a KPI, then read what its page says: python3 values.py KEY PERIOD VALUE. Python's own library only."""
import json
import os
import sys
import urllib.request

key, period, value = sys.argv[1:4]


def ask(method, path, body=None):
    request = urllib.request.Request(
        os.environ["GOUVERNE_URL"] + "/api/v1" + path,
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={"Authorization": "Bearer " + os.environ["GOUVERNE_TOKEN"], "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


ask("PUT", f"/kpis/{key}/values/{period}", {"value": float(value)})
print(json.dumps(ask("GET", f"/kpis/{key}")))
