"""Quotations: cues, speakers and the rules that join them to words."""
