@rem "npm start" and "npm run serve" begin with exec, so that Ctrl-C reaches Kiem and not a shell. Windows lacks the word.
@%*
