import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { giveCode, giveSpareCode } from '../account/account-calls.ts';
import { queryClient } from '../api.ts';
import { Button } from '../design/button.tsx';
import { TextField } from '../design/field.tsx';
import { Form } from '../design/form.tsx';
import { useWords } from '../language.tsx';

/** After the password: what the authenticator shows, or one of the spare codes. */
export function CodeStep({ onIn, onBack }: { onIn: () => void; onBack: () => void }) {
  const words = useWords().account.door;
  const [code, setCode] = useState('');
  const [spare, setSpare] = useState(false);
  const enter = useMutation({
    mutationFn: () => (spare ? giveSpareCode(code.trim()) : giveCode(code.replace(/\s/g, ''))),
    onSuccess: () => {
      queryClient.clear();
      onIn();
    },
  });
  const other = () => {
    setSpare(!spare);
    setCode('');
    enter.reset();
  };
  return (
    <Form
      onSend={() => enter.mutate()}
      error={enter.error}
      acts={
        <>
          <Button type="submit" large busy={enter.isPending}>
            {words.enter}
          </Button>
          <Button kind="act" onClick={other}>
            {spare ? words.useCode : words.useSpare}
          </Button>
          <Button kind="act" onClick={onBack}>
            {words.back}
          </Button>
        </>
      }
    >
      <TextField
        key={String(spare)}
        label={spare ? words.spare : words.code}
        help={spare ? words.spareHelp : words.codeHelp}
        inputMode={spare ? 'text' : 'numeric'}
        autoComplete="one-time-code"
        autoCapitalize="none"
        autoFocus
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
    </Form>
  );
}
