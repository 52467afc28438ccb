list-undated = Pa datë
